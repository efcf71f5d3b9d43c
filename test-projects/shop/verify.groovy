evaluate(new File(basedir, '../../../src/test/scripts/expected.groovy'))
