package org.parkcert.content;

import java.util.Collection;
import java.util.Set;

/** 内容引用: a feature's answer to the question which stored contents its rows name. Those are never swept. */
public interface ContentUse {

    /** @return those of the given hashes that a row of this feature names */
    Set<String> named(Collection<String> sha256);
}
