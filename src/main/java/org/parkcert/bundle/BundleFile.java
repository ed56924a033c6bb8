package org.parkcert.bundle;

/** 规则包文件: one deployed edition of a file that isn't the engine's. The path is relative to the authority's folder. */
record BundleFile(long id, String authority, String path, String content) {}
