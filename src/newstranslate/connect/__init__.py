"""What newstranslate fetches from the web: an article's page by its address."""
