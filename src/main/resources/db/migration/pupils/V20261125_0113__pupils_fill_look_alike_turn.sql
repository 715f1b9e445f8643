INSERT INTO pupils_look_alike_turn (id) VALUES (1);
