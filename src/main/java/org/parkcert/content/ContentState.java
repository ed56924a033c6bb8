package org.parkcert.content;

/** 存放状况: what a look at a stored content found. */
public enum ContentState {
    INTACT,
    MISSING,
    ALTERED
}
