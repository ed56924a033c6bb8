/**
 * 用户与权限: people, their groups and tenants, and who acts now. It implements no article; 回避 (P-3) reads employer and locality
 * here. Accounts lie in the engine's identity store, what it lacks in {@code identity_person}; {@code identity_demo_marker} tells
 * the demo's accounts, which never sign in to a platform in service.
 */
@NullMarked
package org.parkcert.identity;

import org.jspecify.annotations.NullMarked;
