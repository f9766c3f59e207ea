import tasksFile from '../../.vscode/tasks.json' with { type: 'json' };
import { endGroup, spawnGroup } from './process-group.ts';

type Task = (typeof tasksFile.tasks)[number];

/** A task of the editor that runs in the background. */
export interface RunningTask {
  readonly label: string;
  readonly output: () => string;
  /** As the editor ends it: the whole process group. */
  end(): Promise<void>;
}

/** The tasks that a task stands for, in the order in which the editor runs them. */
export function sequenceOf(label: string): readonly Task[] {
  const task = tasksFile.tasks.find((each) => each.label === label);
  if (!task) throw new Error(`no task is called ${label}`);
  return task.dependsOn ? task.dependsOn.flatMap(sequenceOf) : [task];
}

/** Runs a shell task as the editor does, until its output matches the pattern that says it is up. */
export async function startTask(task: Task, env: NodeJS.ProcessEnv): Promise<RunningTask> {
  const { label, command = '', options, problemMatcher } = task;
  if (typeof problemMatcher !== 'object') throw new Error(`${label} does not say when it is up`);
  const up = new RegExp(problemMatcher.background.endsPattern, 'm');
  const child = spawnGroup(command, [], {
    shell: true,
    env: { ...env, ...(options && 'env' in options ? options.env : {}) },
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const end = () => endGroup(child, 'SIGTERM');
  const ends = Date.now() + 90_000;
  while (!up.test(output)) {
    if (child.exitCode !== null || Date.now() > ends) {
      await end();
      throw new Error(`"${label}" did not get up:\n${output}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { label, output: () => output, end };
}
