"""Web pages and dumps in Spanish, as the press of Spain and Spanish America has them."""

from __future__ import annotations

import pytest

from newstranslate.formats import notices, plaintext
from newstranslate.formats.dumps import boilerplate, bylines, candidates, dates, opening
from newstranslate.formats.dumps.blocks import DumpBlock
from newstranslate.formats.web import boilerplate as web
from newstranslate.formats.web import bylines as web_bylines
from newstranslate.formats.web import closing, converter, invitations, offers, unfilled
from newstranslate.formats.web import dates as web_dates

COOKIES = "a cookie or privacy notice"
RIGHTS = "a copyright notice"
OFFER = "a newsletter or subscription offer"
WALL = "a subscription notice"
FORM = "a comment form"
POINTER = "a pointer to another article"
MENU = "a menu"
PHRASE = "a set phrase of the site"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Utilizamos cookies propias y de terceros para mejorar tu experiencia y mostrarte publicidad. Puedes cambiar tus preferencias.", COOKIES),
        ("Nosotros y nuestros 142 socios usamos cookies para medir la audiencia y personalizar los contenidos.", COOKIES),
        ("© 2026 El Muelle de Cádiz, S. L. Reservados todos los derechos.", RIGHTS),
        ("Queda prohibida la reproducción total o parcial sin permiso escrito del editor.", RIGHTS),
        ("Recibe cada mañana las noticias del puerto en tu correo.", OFFER),
        ("Suscríbete por 1 € el primer mes, sin permanencia, y lee todos los reportajes.", OFFER),
        ("Descarga nuestra app y activa las notificaciones del puerto.", OFFER),
        ("Síguenos en Facebook e Instagram para no perder el hilo de la costa.", OFFER),
        ("Este contenido es exclusivo para suscriptores. Te queda un 64 % por leer.", WALL),
        ("Para seguir leyendo, inicia sesión o hazte socio del club.", WALL),
        ("Has leído 5 artículos este mes y te quedan dos.", WALL),
        ("Tu dirección de correo electrónico no será publicada con el mensaje.", FORM),
        ("Los campos obligatorios están marcados con un asterisco rojo.", FORM),
        ("Debes iniciar sesión para comentar en esta página.", FORM),
        ("Lea también: En Agadir, los barcos esperan desde hace un mes la ayuda prometida por la región", POINTER),
        ("Más información: ¿Por qué siguen los barcos en el puerto tres semanas después?", POINTER),
        ("Inicio Internacional España Economía Sociedad Deportes Cultura Opinión Ciencia Vídeos", MENU),
        ("La mar | Nuestros puertos | El viento | Voces de a bordo | Libros", MENU),
        ("Compartir en Facebook", PHRASE),
        ("Hace 3 horas", PHRASE),
        ("Por favor, activa JavaScript en el navegador para continuar.", PHRASE),
    ],
)  # fmt: skip
def test_notice_is_known(text: str, kind: str) -> None:
    assert notices.kind(text) == kind


@pytest.mark.parametrize(
    "text",
    [
        "La Agencia de Protección de Datos multa a dos diarios por las cookies que instalaron sin permiso.",
        "Utilizamos cookies de mantequilla desde hace diez años en nuestra pastelería de Cádiz.",
        "«Utilizamos cookies para medir la audiencia del sitio», se defiende el editor.",
        "Recibe el alta el patrón herido tras un mes en el hospital de Algeciras.",
        "Apoya la huelga, pero no irá a la manifestación del domingo en Sevilla.",
        "Descarga la flota en Vigo el doble que el año pasado, según la lonja.",
        "Suscríbete o muere era el lema de los impresores que mandaban en la ciudad.",
        "Volvió a la cama para seguir leyendo.",
        "Para continuar con las obras, el puerto necesita doce millones.",
        "Los suscriptores del boletín del puerto eran 3.000 a finales de año.",
        "La reproducción de la sardina está prohibida por el calor del agua, bromea el patrón.",
        "Lea también entre líneas, aconsejaba el viejo director.",
        "Relacionados con el caso están tres funcionarios de la aduana, detenidos ayer.",
        "Deporte y cultura en Rabat",
        "Deportes, cultura, salud, justicia: ¿quién paga?",
        "Cádiz, Málaga, Vigo, Gijón, Bilbao, Huelva, Almería, Cartagena, Alicante y Valencia",
        "Hace 20 años que el puerto no cerraba.",
    ],
)  # fmt: skip
def test_sentence_of_a_story_is_no_notice(text: str) -> None:
    assert notices.kind(text) == ""


@pytest.mark.parametrize("text", [
    "Menú", "Ir al contenido principal", "Iniciar sesión", "Suscríbete", "Compartir", "Compartir en WhatsApp", "Copiar enlace", "Imprimir", "Guardar", "Publicidad", "Anuncio",
    "Tiempo de lectura: 3 min", "Lectura de 4 min", "Sigue leyendo", "Quiénes somos", "Aviso legal", "Política de privacidad", "Política de cookies", "Términos y condiciones", "Mapa del sitio",
    "Configurar cookies", "Aceptar todo", "Rechazar", "Volver arriba", "Síguenos en Instagram", "Boletines", "Correo electrónico *", "Nombre *", "Publicar comentario", "Artículo anterior", "Siguiente",
    "hace 2 horas", "Última hora", "Contenido exclusivo para suscriptores", "Etiquetas: puerto, pesca", "Archivado en:", "Noticias relacionadas", "Te puede interesar", "Lo más leído", "Últimas noticias",
    "3 comentarios", "Comentarios (3)", "Deja un comentario", "Deja una respuesta", "Más información", "Te recomendamos", "Todos los derechos reservados", "Este sitio utiliza cookies.",
    "¿Has olvidado tu contraseña?", "Suscríbete a nuestro boletín diario de noticias.", "Los comentarios publicados son responsabilidad de sus autores y no representan al diario.",
])  # fmt: skip
def test_line_of_a_page_is_boilerplate(text: str) -> None:
    assert boilerplate.is_boilerplate(DumpBlock(1, text))


@pytest.mark.parametrize("text", [
    "Compartir el agua de la presa", "Contacto:", "Comentarios del ministro", "Leer más libros, pide la ministra.", "Publicidad engañosa", "Menú de Navidad", "Guardar las formas", "El puerto por dentro",
    "Condiciones generales de detención", "Inicio de las obras", "Imprimir es caro.", "Última hora en la frontera: cierran el paso", "Etiqueta y protocolo", "Tiempo de lluvias", "Síguenos, gritó el guía.", "Suscríbete a la lentitud",
])  # fmt: skip
def test_crosshead_or_sentence_of_a_story_stays(text: str) -> None:
    assert not boilerplate.is_boilerplate(DumpBlock(1, text))


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Por Nadia Alami", "Nadia Alami"),
        ("POR NADIA ALAMI", "NADIA ALAMI"),
        ("Por: Nadia Alami / EFE", "Nadia Alami / EFE"),
        ("Por Nadia Alami y Juan de la Torre", "Nadia Alami y Juan de la Torre"),
        ("Por Nadia Alami, enviada especial a Rabat", "Nadia Alami, enviada especial a Rabat"),
        ("Escrito por Omar El Fassi", "Omar El Fassi"),
        ("Texto: Nadia Alami", "Nadia Alami"),
        ("Entrevista de Nadia Alami", "Nadia Alami"),
        ("Europa Press", "Europa Press"),
        ("El Muelle con Efe", "El Muelle con Efe"),
        ("EFE y Reuters", "EFE y Reuters"),
        ("Por qué España no puede cerrar sus puertos", ""),
        ("Por primera vez en Rabat", ""),
        ("Por favor", ""),
        ("Por Navidad vuelven a casa los marineros", ""),
        ("Texto de la ley que se vota el martes", ""),
        ("Por Nadia Alami lloró todo el puerto.", ""),
    ],
)
def test_byline_names_the_author(line: str, author: str) -> None:
    assert bylines.author(line) == author


def test_preposition_of_one_letter_is_no_role() -> None:
    assert bylines.author("Nadia Alami, enviada a Rabat", near_date=True) == "Nadia Alami, enviada a Rabat"  # fmt: skip
    assert bylines.author("Baton Rouge, a Manager", near_date=True) == ""


@pytest.mark.parametrize(
    ("line", "iso", "modified"),
    [
        ("Publicado el 25 de noviembre de 2026 a las 10:32", "2026-11-25T10:32", False),
        ("Publicada: 25/11/2026 10:32", "2026-11-25T10:32", False),
        ("Actualizado a 25/11/2026 10:32", "2026-11-25T10:32", True),
        ("Última actualización: 25 de noviembre de 2026, 3:20 p. m.", "2026-11-25T15:20", True),
        ("Miércoles, 25 noviembre 2026 - 10:32", "2026-11-25T10:32", False),
        ("mié. 25 nov. 2026", "2026-11-25", False),
        ("25 NOV 2026 - 10:32 CET", "2026-11-25T10:32", False),
        ("25.11.2026 - 10:32H", "2026-11-25T10:32", False),
        ("1.º de mayo del 2026 a las 9:05 horas", "2026-05-01T09:05", False),
        ("Noviembre 25, 2026 12:10 a.m.", "2026-11-25T00:10", False),
        ("Fecha de publicación: 4 ene 2026", "2026-01-04", False),
        ("a las 10:32 del 25 de noviembre de 2026", "2026-11-25T10:32", False),
    ],
)
def test_date_of_a_line(line: str, iso: str, modified: bool) -> None:
    assert [(one.iso, one.modified) for one in dates.read(line, "es")] == [(iso, modified)]


@pytest.mark.parametrize("line", [
    "El 25 de noviembre de 2026 el puerto cerró", "Publicado en Cádiz", "Desde el 25 de noviembre", "32 de enero de 2026",
])  # fmt: skip
def test_line_without_a_whole_date_has_none(line: str) -> None:
    assert dates.read(line, "es") == []


def test_label_of_a_date_may_have_a_line_of_its_own() -> None:
    assert [dates.label_only(one) for one in ("Publicado el", "Actualizado:", "Publicado en Cádiz")] == [True, True, False]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "headline"),
    [
        ("El puerto de Cádiz reabre tras tres semanas", True),
        ("Desaparecido el 3 de mayo en alta mar", True),
        ("Foto de archivo del puerto de Cádiz", False),
        ("Pescadores en el muelle. (Foto: Efe)", False),
        ("Nadia Alami hace 5 horas", False),
        ("Por Nadia Alami, 25 de noviembre de 2026", False),
        ("Efe en Rabat", False),
    ],
)
def test_line_may_be_the_headline(line: str, headline: bool) -> None:
    assert candidates.may_be(DumpBlock(1, line), "es") is headline


def test_credits_pointers_and_datelines_of_a_dump() -> None:
    credit = ("Foto: Nadia Alami", "Foto de Nadia Alami", "Fotografías: EFE", "Foto de familia")
    assert [boilerplate.is_credit(DumpBlock(1, one)) for one in credit] == [True, True, True, False]
    dated = ("Por Nadia Alami", "Publicado hoy", "25 de noviembre", "mié 25 nov", "El puerto reabre", "Por la mañana reabre")  # fmt: skip
    assert [opening.is_dateline(DumpBlock(1, one)) for one in dated] == [True, True, True, True, False, False]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Compartir este artículo", "page navigation or boilerplate"),
        ("Recibe la newsletter del puerto cada mañana", "page navigation or boilerplate"),
        ("Artículo siguiente La lonja cierra", "page navigation or boilerplate"),
        ("5 min de lectura", "page navigation or boilerplate"),
        ("Haz clic aquí para suscribirte al diario", "page navigation or boilerplate"),
        ("¿Aún no tienes cuenta? Regístrate", "page navigation or boilerplate"),
        ("Temas: puerto, pesca", "page navigation or boilerplate"),
        ("Artículos relacionados", "related articles or comments"),
        ("3 comentarios", "related articles or comments"),
        ("Vea también La sardina escasea", POINTER),
        ("Relacionado: La sardina escasea", POINTER),
        ("Este artículo es solo para suscriptores", WALL),
        ("¿Ya eres suscriptor? Inicia sesión", WALL),
        ("Este sitio web utiliza cookies", "a notice of the site"),
        ("Guarda mi nombre y correo en este navegador", "a notice of the site"),
        ("Compartir el pan con los vecinos", ""),
        ("Comentarios del ministro", ""),
        ("La mesa sigue sin acuerdo", ""),
    ],
)
def test_block_of_a_web_page(text: str, kind: str) -> None:
    assert web.phrase(text) == kind


@pytest.mark.parametrize(
    ("text", "byline"),
    [
        ("Por Nadia Alami", True),
        ("Publicado el 25 de noviembre", True),
        ("Cádiz, 25 de noviembre de 2026", True),
        ("El 25 de noviembre de 2026 en Rabat", True),
        ("Actualizado el 25/11/2026 a las 10:32.", True),
        ("Por qué cierra el puerto", False),
        ("Por primera vez, el puerto cierra en verano", False),
        ("El puerto reabre tras tres semanas", False),
    ],
)
def test_byline_of_a_web_page(text: str, byline: bool) -> None:
    assert web.is_byline(text) is byline


def test_dates_and_names_of_a_web_page() -> None:
    assert web_dates.is_stamp("Actualizado el 25 de noviembre de 2026 a las 10:32")
    assert not web_dates.is_stamp("Actualizado el puente en 2026")
    assert web_dates.iso("25 de nov. de 2026") == "2026-11-25"
    assert web_bylines._BY.sub("", "Por: Nadia Alami", count=1) == "Nadia Alami"
    assert [bool(closing._IS.match(one)) for one in (" es periodista en Rabat", " es así")] == [True, False]  # fmt: skip
    assert closing._REACH.search("Sigue a Nadia en X.")
    assert not closing._REACH.search("Sigue a su madre en coche.")


def test_offers_invitations_and_pictures_of_a_web_page() -> None:
    assert offers._OPENING.match("Suscríbete para seguir leyendo")
    assert not offers._OPENING.match("Suscríbete a la lentitud")
    assert offers._PRICE.match("25 euros en La Tienda")
    assert invitations._INVITES.match("¿Tienes una historia que contar? Escríbenos")
    assert not invitations._INVITES.match("Tienes razón")
    assert invitations.of_picture("Foto del autor") == "page navigation or boilerplate"
    assert invitations.of_picture("Foto del puerto") == ""
    assert unfilled._NEEDS_SCRIPT.search("Habilita JavaScript para ver la página")


TITLE = "El puerto de Cádiz reabre tras tres semanas de obras"
STANDFIRST = (
    "Los pesqueros descargaron las primeras cajas ante una multitud llegada de toda la bahía."
)
BODY = (
    "El puerto de Cádiz reabrió el lunes tras tres semanas de obras, y los pesqueros descargaron sus cajas ante una multitud llegada de toda la bahía.",
    "«Nunca habíamos visto tanta gente en el muelle», dijo Rosa Benítez, patrona de un pesquero que llevaba desde el 2 de noviembre sin salir a faenar.",
    "Según la cofradía, 64 de los 118 barcos no abandonaron el puerto por el mal tiempo y por el precio del combustible, que ha subido un 12 % en un año.",
    "La Junta prometió a los armadores una ayuda de tres millones de euros, que se repartirá antes de Navidad entre las familias que perdieron sus ingresos.",
    "El próximo pleno decidirá si amplía la lonja.",
)
PARAGRAPHS = "".join(f"<p>{one}</p>" for one in BODY[1:])
PAGE = f"""<!DOCTYPE html><html lang="es"><head><title>{TITLE} | El Muelle</title><meta name="description" content="{STANDFIRST}"></head><body>
<header><nav><a href="/">Inicio</a> <a href="/espana">España</a> <a href="/deportes">Deportes</a></nav></header>
<article><h1>{TITLE}</h1><h2>{STANDFIRST}</h2>
<p class="firma">Por <a href="/autor/nadia">Nadia Alami</a>, enviada especial a Cádiz</p>
<p>Publicado el 25 de noviembre de 2026 a las 10:32</p><p>Actualizado el 26 de noviembre de 2026 a las 9:05</p>
<div class="compartir"><p>Compartir en Facebook</p></div><p>Tiempo de lectura: 3 min</p>
<p>{BODY[0]}</p><p>La noticia continúa después de la publicidad</p>
<p>Lea también: <a href="/a">En Agadir, los barcos esperan la ayuda</a></p>{PARAGRAPHS}
<p>Síguenos en Facebook y en X</p><p>Etiquetas: puerto, pesca</p>
<h3>Noticias relacionadas</h3><ul><li><a href="/b">La sardina escasea en Huelva</a></li><li><a href="/c">Vigo bate su récord</a></li></ul>
<h3>Deja un comentario</h3><p>Tu dirección de correo electrónico no será publicada. Los campos obligatorios están marcados con *</p></article>
<footer><p>© 2026 El Muelle. Todos los derechos reservados.</p><p>Aviso legal</p></footer></body></html>"""


def test_whole_page_gives_its_story() -> None:
    found = converter.convert(PAGE, "pagina.html")
    front, _, body = found.markdown.removeprefix("---\n").partition("\n---\n")
    assert body.strip().split("\n\n") == list(BODY)
    assert f'title: "{TITLE}"' in front
    assert f'description: "{STANDFIRST}"' in front
    assert 'author: "Nadia Alami"' in front
    assert 'date: "2026-11-25' in front
    assert 'modified: "2026-11-26' in front
    assert [item.text for item in found.lost] == []


DUMP = "\n\n".join([
    "Ir al contenido", "Menú", "Inicio", "España", "Deportes", "Cultura", "Iniciar sesión", "Suscríbete", "Economía > Pesca", TITLE, STANDFIRST, "Foto: Lucía Prieto / EFE",
    "Por Nadia Alami, enviada especial a Cádiz", "25 de noviembre de 2026 - 10:32 h | Actualizado el 26/11/2026 a las 9:05", "Compartir en Facebook", "Compartir en WhatsApp", "Copiar enlace", "Lectura de 3 min",
    *BODY[:2], "Publicidad", "Lea también: En Agadir, los barcos esperan la ayuda de la región", *BODY[2:4], "Sigue leyendo", BODY[4],
    "Etiquetas: puerto, pesca", "Síguenos en Instagram", "Noticias relacionadas", "La sardina escasea en Huelva y sube su precio", "Vigo bate su récord de descargas", "Lo más leído", "La borrasca llega el jueves a Galicia",
    "2 comentarios", "Lector", "Ya era hora de que abrieran.", "Responder", "Vecina", "Y falta la rampa del norte.", "Responder", "Deja un comentario", "Tu dirección de correo electrónico no será publicada.",
    "Quiénes somos", "Aviso legal", "Política de cookies", "© 2026 El Muelle. Todos los derechos reservados.",
])  # fmt: skip


def test_file_name_of_a_screenshot_is_left_out() -> None:
    text = (
        f"{TITLE}\n\nCaptura de pantalla 2026-11-25 a las 10.32.45 El muelle de noche\n\n{BODY[0]}"
    )
    assert "\nEl muelle de noche\n" in plaintext.convert(text, "muelle.txt").markdown


def test_whole_dump_gives_its_story() -> None:
    found = plaintext.convert(DUMP, "muelle.txt")
    front, _, body = found.markdown.removeprefix("---\n").partition("\n---\n")
    assert front.split("\n") == [
        f'title: "{TITLE}"',
        'author: "Nadia Alami, enviada especial a Cádiz"',
        'date: "2026-11-25T10:32"',
        'modified: "2026-11-26T09:05"',
    ]
    assert body.strip().split("\n\n") == [STANDFIRST, *BODY]
    assert [item.text for item in found.lost] == ["Ya era hora de que abrieran.", "Y falta la rampa del norte."]  # fmt: skip
