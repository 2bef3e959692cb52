"""`python -m bijeenkomst`."""

import sys

from bijeenkomst.app import main

if __name__ == "__main__":
    sys.exit(main())
