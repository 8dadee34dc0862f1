/** Addresses of a form's pages, and the way back from an address to the form. */

export const publishedUrl = (formId: string): string =>
  `https://docs.google.com/forms/d/e/${formId}/viewform`;
export const editUrl = (formId: string): string => `https://docs.google.com/forms/d/${formId}/edit`;
export const editResponseUrl = (formId: string, responseId: string): string =>
  `${publishedUrl(formId)}?edit2=${encodeURIComponent(responseId)}`;
export const shortUrl = (formId: string): string => `https://forms.gle/${formId.slice(1, 18)}`;

/** What an address leads to; null when it is none of a form among `formIds`. */
export function readFormUrl(
  url: string,
  formIds: readonly string[],
): { readonly formId: string; readonly page: 'view' | 'edit'; readonly responseId: string | null } | null {
  const formId = formIds.find((id) =>
    [publishedUrl(id), editUrl(id), shortUrl(id)].some(
      (known) => url === known || url.startsWith(`${known}?`),
    ),
  );
  if (formId === undefined) return null;
  const page = url.startsWith(editUrl(formId)) ? 'edit' : 'view';
  return { formId, page, responseId: new URL(url).searchParams.get('edit2') };
}
