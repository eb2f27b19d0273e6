"""How right vnnews is, and what other libraries say of the same pages: `python -m bench.accuracy`."""
