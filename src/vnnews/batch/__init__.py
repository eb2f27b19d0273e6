"""Many pages to a folder of tables, by many processes; a run that was killed goes on where it was. `vnnews batch`."""
