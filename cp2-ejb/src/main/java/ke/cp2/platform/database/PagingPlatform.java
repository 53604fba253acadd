package ke.cp2.platform.database;

import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.internal.expressions.ExpressionSQLPrinter;
import org.eclipse.persistence.internal.expressions.SQLSelectStatement;
import org.eclipse.persistence.platform.database.Oracle19Platform;
import org.eclipse.persistence.queries.ObjectLevelReadQuery;
import org.eclipse.persistence.queries.ReadQuery;

/**
 * Pages by {@code OFFSET … FETCH NEXT}, which Oracle and H2 know, instead of {@code ROWNUM} around
 * the query: inside that H2 joins all rows before it counts, and takes no index for their order.
 * Named in persistence.xml.
 */
public class PagingPlatform extends Oracle19Platform {

    private static final long serialVersionUID = 1L;

    @Override
    public void printSQLSelectStatement(
            DatabaseCall call, ExpressionSQLPrinter printer, SQLSelectStatement statement) {
        ReadQuery query = statement.getQuery();
        if (query == null || query.getMaxRows() <= 0 || locks(query)) {
            super.printSQLSelectStatement(call, printer, statement);
            return;
        }
        // Oracle rewrites it to a view, in which no two columns may have one name.
        statement.setUseUniqueFieldAliases(true);
        call.setFields(statement.printSQL(printer));
        printer.printString(" OFFSET ");
        printer.printParameter(DatabaseCall.FIRSTRESULT_FIELD);
        printer.printString(" ROWS FETCH NEXT ");
        printer.printParameter(DatabaseCall.MAXROW_FIELD);
        printer.printString(" ROWS ONLY");
        call.setIgnoreFirstRowSetting(true);
        call.setIgnoreMaxResultsSetting(true);
    }

    /** Oracle fetches no first rows for update. */
    private static boolean locks(ReadQuery query) {
        return query instanceof ObjectLevelReadQuery objects && objects.isLockQuery();
    }

    /** JPA's own number counts the rows that are left out, too. */
    @Override
    public int computeMaxRowsForSQL(int firstResult, int maxResults) {
        return maxResults - Math.max(firstResult, 0);
    }
}
