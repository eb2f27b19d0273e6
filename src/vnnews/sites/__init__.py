"""What vnnews knows of single publishers: profiles, as data, and how a page finds its own."""
