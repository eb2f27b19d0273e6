"""What vnnews knows of publishers: profiles as data, and the registry that finds one for a host."""
