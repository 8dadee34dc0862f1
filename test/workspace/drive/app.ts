/** The advanced Drive service, version 3: `Drive.Files`. */
import { ServiceObject } from '../service-object';
import type { Execution } from '../workspace';
import { Files } from './files';

/** The globals of this folder, for one run of the script. */
export function driveGlobals(execution: Execution): Record<string, ServiceObject> {
  return { Drive: new DriveService(execution) };
}

class DriveService extends ServiceObject {
  readonly className_ = 'Drive';
  readonly Files: Files;

  constructor(execution: Execution) {
    super(execution);
    this.Files = new Files(execution);
  }
}
