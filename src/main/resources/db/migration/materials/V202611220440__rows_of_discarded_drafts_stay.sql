-- a draft's materials are forgotten, their names too; what stays explains to the auditors why a content is gone
ALTER TABLE materials_material ADD discarded_at datetime(3) NULL;
