INSERT INTO imports_turn (id) VALUES (1);
