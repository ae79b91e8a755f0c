/** Data for search engines: never run as a script, so no policy forbids it. */
interface StructuredDataProps {
  readonly data: object;
}

export function StructuredData({ data }: StructuredDataProps) {
  // A stranger's name could end the element: `<` is written as JSON may write it.
  const text = JSON.stringify(data).replaceAll('<', '\\u003c');
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />;
}
