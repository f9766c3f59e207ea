import type { ReadableSpan } from '@opentelemetry/sdk-trace-base';

/** All of a span that leaves the process, but for its times. */
export function exportedSpan({ name, attributes, events, links, status, resource }: ReadableSpan): object {
  return { name, attributes, events, links, status, resource: resource.attributes };
}
