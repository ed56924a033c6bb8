package org.parkcert.casefile;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface NumberSequenceMapper {

    /** Locks the row until the end of the transaction; the first use of a year makes it. */
    @Insert(
            """
            INSERT INTO casefile_number_sequence (series, series_year, last_number)
            VALUES (#{series}, #{year}, 1)
            ON DUPLICATE KEY UPDATE last_number = last_number + 1
            """)
    void advance(String series, int year);

    @Select(
            """
            SELECT last_number
            FROM casefile_number_sequence
            WHERE series = #{series} AND series_year = #{year}
            """)
    int last(String series, int year);
}
