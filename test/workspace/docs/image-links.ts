/** The addresses under which `documents.get` offers pictures: each holds for half an hour. */

import type { Workspace } from '../workspace';
import { picturesOf } from './pictures';
import type { Picture } from './state';

/** What an address leads to, until when, in ms since epoch. */
export interface ImageLink {
  readonly documentId: string;
  readonly objectId: string;
  readonly until: number;
}

const LIFETIME = 30 * 60_000;

/** A new address of a picture that nobody can guess. */
export function imageLink(workspace: Workspace, documentId: string, { id }: Picture): string {
  const [name, key] = [workspace.newId('image'), workspace.newId('image key').slice(1, 23)];
  const uri = `https://lh7-rt.googleusercontent.com/docsz/AD_4nX${name.slice(1)}?key=${key}`;
  const now = workspace.now();
  const alive = Object.entries(workspace.state.imageLinks ?? {}).filter(([, { until }]) => until > now);
  workspace.state.imageLinks = {
    ...Object.fromEntries(alive),
    [uri]: { documentId, objectId: id, until: now + LIFETIME },
  };
  return uri;
}

/** The picture at an address that is still good; the bin does not close it, deletion for good does. */
export function imageBehind(workspace: Workspace, uri: string): Picture | undefined {
  const { imageLinks = {}, documents } = workspace.state;
  const link = Object.hasOwn(imageLinks, uri) ? imageLinks[uri] : undefined;
  if (!link || link.until <= workspace.now()) return undefined;
  return documents[link.documentId]?.tabs.flatMap(picturesOf).find(({ id }) => id === link.objectId);
}
