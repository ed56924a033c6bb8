package org.parkcert.shared;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Stores a {@link CaseNumber} as its text. Public because MyBatis instantiates it. */
@NullMarked
public final class CaseNumberTypeHandler extends BaseTypeHandler<CaseNumber> {

    @Override
    public void setNonNullParameter(
            PreparedStatement statement, int index, CaseNumber parameter, @Nullable JdbcType type) throws SQLException {
        statement.setString(index, parameter.value());
    }

    @Override
    @NullUnmarked
    public CaseNumber getNullableResult(ResultSet rows, String column) throws SQLException {
        return caseNumber(rows.getString(column));
    }

    @Override
    @NullUnmarked
    public CaseNumber getNullableResult(ResultSet rows, int column) throws SQLException {
        return caseNumber(rows.getString(column));
    }

    @Override
    @NullUnmarked
    public CaseNumber getNullableResult(CallableStatement statement, int column) throws SQLException {
        return caseNumber(statement.getString(column));
    }

    @NullUnmarked
    private static CaseNumber caseNumber(String text) {
        return text == null ? null : CaseNumber.of(text);
    }
}
