package org.parkcert.casefile;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** Read side: the list of cases, newest first. SQL in {@code CaseSearchMapper.xml}. */
@Mapper
interface CaseSearchMapper {

    List<CaseRow> find(CaseQuery query);

    long count(CaseQuery query);
}
