"""`python -m ui` is the program."""

from ui.cli.main import main

if __name__ == "__main__":
    main()
