"""``python -m newstranslate``."""

from newstranslate.cli import main

if __name__ == "__main__":
    main()
