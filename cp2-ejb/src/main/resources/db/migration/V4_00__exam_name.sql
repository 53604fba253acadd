-- The name of an examination is a name in every language; that it has ended was a note in English beside it.
UPDATE EXAM SET NAME = 'Kenya Certificate of Primary Education' WHERE CODE = 'KCPE';
