<?php
/**
 * Plugin Name: newstranslate languages
 * Description: Lets REST clients read and set the language and translations of posts, and read those
 *   of categories and tags: with Polylang (also without Pro), or without a language plug-in. In the
 *   latter case, posts are also shown in their language and direction, and link to their translations.
 *
 * Install as a must-use plug-in: copy it to wp-content/mu-plugins/.
 */

defined('ABSPATH') || exit;

function newstranslate_translations(string $kind, int $id): array {
	if ($kind === 'post' && function_exists('pll_get_post_translations')) {
		return pll_get_post_translations($id);
	}
	if ($kind === 'term' && function_exists('pll_get_term_translations')) {
		return pll_get_term_translations($id);
	}
	return array_map('intval', (array) (get_metadata($kind, $id, '_newstranslate_translations', true) ?: []));
}

function newstranslate_language(string $kind, int $id): string {
	$get = "pll_get_{$kind}_language";
	return (string) (function_exists($get) ? $get($id) : get_metadata($kind, $id, '_newstranslate_lang', true));
}

function newstranslate_link(string $kind, array $new, callable $may): bool|WP_Error {
	$all = [];
	foreach ($new as $id) {
		if (!$may((int) $id)) {
			return new WP_Error('rest_forbidden', "May not link $kind $id.", ['status' => 403]);
		}
		$all += newstranslate_translations($kind, (int) $id);
	}
	$all = array_map('intval', array_merge($all, $new));
	$save = "pll_save_{$kind}_translations";
	if (function_exists($save)) {
		$save($all);
		return true;
	}
	foreach ($all as $id) {
		update_metadata($kind, $id, '_newstranslate_translations', $all);
	}
	return true;
}

add_action('rest_api_init', function () {
	$object = ['type' => 'object', 'additionalProperties' => ['type' => 'integer']];
	foreach (get_post_types(['show_in_rest' => true, 'public' => true]) as $type) {
		register_rest_field($type, 'lang', [
			'schema' => ['type' => 'string'],
			'get_callback' => fn($post) => newstranslate_language('post', $post['id']),
			'update_callback' => fn($lang, $post) => function_exists('pll_set_post_language')
				? pll_set_post_language($post->ID, $lang)
				: update_post_meta($post->ID, '_newstranslate_lang', sanitize_text_field($lang)),
		]);
		register_rest_field($type, 'translations', [
			'schema' => $object,
			'get_callback' => fn($post) => (object) newstranslate_translations('post', $post['id']),
			'update_callback' => fn($new, $post) => newstranslate_link(
				'post', $new, fn($id) => current_user_can('edit_post', $id)),
		]);
		register_rest_field($type, 'newstranslate_source', [
			'schema' => ['type' => 'integer', 'description' => 'The post that this one was translated from.'],
			'get_callback' => fn($post) => (int) get_post_meta($post['id'], '_newstranslate_source', true),
			'update_callback' => fn($id, $post) => update_post_meta($post->ID, '_newstranslate_source', (int) $id),
		]);
		add_filter("rest_{$type}_query", function ($query, $request) {
			if ($request['newstranslate_source']) {
				$query['meta_query'][] = ['key' => '_newstranslate_source', 'value' => (int) $request['newstranslate_source']];
				$query['lang'] = '';
			}
			return $query;
		}, 10, 2);
	}
	foreach (['category', 'post_tag'] as $taxonomy) {
		register_rest_field($taxonomy === 'post_tag' ? 'tag' : $taxonomy, 'translations', [
			'schema' => $object,
			'get_callback' => fn($term) => (object) newstranslate_translations('term', $term['id']),
			'update_callback' => fn($new, $term) => newstranslate_link(
				'term', $new, fn($id) => current_user_can('edit_term', $id)),
		]);
	}
});

// Without a language plug-in, nothing else states the language of a post to readers and programs.
function newstranslate_shown(): string {
	return is_singular() && !function_exists('pll_current_language')
		? newstranslate_language('post', get_queried_object_id()) : '';
}

add_action('wp', function () {
	global $wp_locale;
	if (in_array(strtok(newstranslate_shown(), '-_'), ['ar', 'dv', 'fa', 'he', 'ps', 'ur', 'yi'], true)) {
		$wp_locale->text_direction = 'rtl';
	}
});

add_filter('language_attributes', function ($attributes) {
	$lang = newstranslate_shown();
	return $lang === '' ? $attributes
		: sprintf('%slang="%s"', is_rtl() ? 'dir="rtl" ' : '', esc_attr($lang));
});

add_action('wp_head', function () {
	if (newstranslate_shown() === '') {
		return;
	}
	foreach (newstranslate_translations('post', get_queried_object_id()) as $lang => $id) {
		if (get_post_status($id) === 'publish') {
			printf("<link rel=\"alternate\" hreflang=\"%s\" href=\"%s\">\n", esc_attr($lang), esc_url(get_permalink($id)));
		}
	}
});
