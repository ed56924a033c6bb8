-- The authority's own name of the grade and its place in the scale, 1 the best, as they were when it was given.
ALTER TABLE parkrecord_grade ADD COLUMN grade_name varchar(64);
ALTER TABLE parkrecord_grade ADD COLUMN grade_place integer;

UPDATE parkrecord_grade
SET grade_name = CASE grade
        WHEN 'excellent' THEN '优秀' WHEN 'good' THEN '良好' WHEN 'qualified' THEN '合格' WHEN 'unqualified' THEN '不合格'
        WHEN 'ungraded' THEN '不评定等次' ELSE grade END,
    grade_place = CASE grade WHEN 'excellent' THEN 1 WHEN 'good' THEN 2 WHEN 'qualified' THEN 3 ELSE 4 END;
