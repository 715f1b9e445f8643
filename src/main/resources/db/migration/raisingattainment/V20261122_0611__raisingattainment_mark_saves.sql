-- Which changes were saved together: one save of one person is one version of the plan. The clock alone doesn't tell them apart.
ALTER TABLE raisingattainment_change ADD COLUMN save_id BIGINT NOT NULL DEFAULT 0;
