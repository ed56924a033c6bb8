package org.parkcert.casefile;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface NumberSequenceMapper {

    /**
     * Locks the row until the end of the transaction.
     *
     * @return 0 where the series has no number of that year yet
     */
    @Update(
            """
            UPDATE casefile_number_sequence
            SET last_number = last_number + 1
            WHERE series = #{series} AND series_year = #{year}
            """)
    int advance(String series, int year);

    /** One at a time opens a series: inserting at once, one of three deadlocks on MySQL when another rolls back. */
    @Select(
            """
            SELECT last_number
            FROM casefile_number_sequence
            WHERE series = '*' AND series_year = 0
            FOR UPDATE
            """)
    int waitInLineToOpen();

    @Insert(
            """
            INSERT INTO casefile_number_sequence (series, series_year, last_number)
            VALUES (#{series}, #{year}, 1)
            """)
    void open(String series, int year);

    @Select(
            """
            SELECT last_number
            FROM casefile_number_sequence
            WHERE series = #{series} AND series_year = #{year}
            """)
    int last(String series, int year);
}
