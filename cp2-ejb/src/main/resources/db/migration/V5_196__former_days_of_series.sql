-- Who was told of a centre reads which days it was before, once an officer has moved the days of a series.
ALTER TABLE EXAM_SERIES ADD FORMER_STARTS_ON DATE;
ALTER TABLE EXAM_SERIES ADD FORMER_ENDS_ON DATE;
ALTER TABLE EXAM_SERIES ADD MOVED_AT TIMESTAMP(6);
COMMENT ON COLUMN EXAM_SERIES.FORMER_STARTS_ON IS 'The first day before the days were moved last; null when they never were';
COMMENT ON COLUMN EXAM_SERIES.MOVED_AT IS 'When the days were moved last; null when they never were';
