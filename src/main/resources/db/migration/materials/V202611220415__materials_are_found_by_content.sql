-- the sweep asks which contents a row names
CREATE INDEX materials_material_by_content ON materials_material (sha256);
