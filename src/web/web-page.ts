/** Something that a browser may GET; the server knows no more about it. */
export interface WebPage {
  readonly path: string;
  answer(request: WebRequest): WebAnswer;
}

export interface WebRequest {
  readonly query: URLSearchParams;
  readonly acceptLanguage: string | undefined;
}

export interface WebAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
