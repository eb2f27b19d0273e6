"""How long vnnews and its peers take over the same pages: `python -m bench.speed`."""
