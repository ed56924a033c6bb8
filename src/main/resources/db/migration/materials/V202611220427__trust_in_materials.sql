-- how far a material can be relied on (国办函〔2016〕108号), who saw to it, when and by what; whether it came as a supplement
ALTER TABLE materials_material ADD trust_grade char(1) DEFAULT 'C' NOT NULL;
ALTER TABLE materials_material ADD verified_by varchar(128) NULL;
ALTER TABLE materials_material ADD verified_at datetime(3) NULL;
ALTER TABLE materials_material ADD verified_how varchar(500) NULL;
ALTER TABLE materials_material ADD supplement boolean DEFAULT FALSE NOT NULL;
