"""vnnews: Vietnamese news pages to clean, typed articles."""
