/** Calls our own interface; what it refuses is thrown as a Problem. */

export class Problem extends Error {
  constructor(status, body) {
    super(body.detail || "系统暂时无法办理，请稍后再试");
    this.status = status;
    this.code = body.code || "";
    this.errors = Array.isArray(body.errors) ? body.errors : [];
  }
}

const BASE = "/api/v1";

function csrfToken() {
  const cookie = document.cookie.split("; ").find((one) => one.startsWith("PARKCERT-CSRF="));
  return cookie ? decodeURIComponent(cookie.slice("PARKCERT-CSRF=".length)) : "";
}

async function read(response) {
  const text = await response.text();
  if (!text) {
    return {};
  }
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

async function call(method, path, body, headers = {}) {
  const request = { method, headers: { Accept: "application/json", ...headers }, credentials: "same-origin" };
  if (method !== "GET") {
    request.headers["X-PARKCERT-CSRF"] = csrfToken();
  }
  if (body instanceof FormData) {
    request.body = body;
  } else if (body !== undefined) {
    request.headers["Content-Type"] = "application/json";
    request.body = JSON.stringify(body);
  }
  let response;
  try {
    response = await fetch(BASE + path, request);
  } catch {
    throw new Problem(0, { code: "network", detail: "网络连接中断，请检查网络后重试" });
  }
  const answer = await read(response);
  if (response.status === 401 && !path.startsWith("/public/")) {
    location.assign("/login");
  }
  if (!response.ok) {
    throw new Problem(response.status, answer);
  }
  return answer;
}

export const get = (path) => call("GET", path);
export const post = (path, body, headers) => call("POST", path, body, headers);
export const put = (path, body) => call("PUT", path, body);
export const remove = (path) => call("DELETE", path);

/** The last part of this page's address. */
export const lastOfPath = () => decodeURIComponent(location.pathname.split("/").filter(Boolean).pop() || "");

/** A path segment. */
export const part = encodeURIComponent;
