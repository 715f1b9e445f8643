INSERT INTO figures_turn (id) VALUES (1);
