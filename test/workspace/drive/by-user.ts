/** What people do with files in Drive's own pages. */
import type { Workspace } from '../workspace';
import type { DriveFile } from './state';

export function renameFile(workspace: Workspace, id: string, name: string): void {
  find(workspace, id).name = name;
}

/** Into the bin, or back out of it. */
export function trashFile(workspace: Workspace, id: string, trashed = true): void {
  find(workspace, id).trashed = trashed;
}

/** For good, with what is in it. */
export function deleteFile(workspace: Workspace, id: string): void {
  find(workspace, id);
  for (const child of Object.values(workspace.state.files)) {
    if (child.parents.includes(id)) deleteFile(workspace, child.id);
  }
  delete workspace.state.files[id];
  delete workspace.state.documents[id];
  delete workspace.state.forms[id];
  delete workspace.state.spreadsheets[id];
}

function find(workspace: Workspace, id: string): DriveFile {
  const file = workspace.state.files[id];
  if (!file) throw new Error(`No file ${id}`);
  file.modifiedTime = new Date(workspace.now()).toISOString();
  return file;
}
