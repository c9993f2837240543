import type { MachineLine } from '../image/bake/machine-lines.ts'
import type { ImageSet } from '../image/image.ts'
import type { Constraint } from '../tools/constraint.ts'
import type { ToolName } from '../tools/product.ts'
import type { Mirrors } from '../tools/release.ts'
import type { Tool, ToolChoice } from '../tools/tool.ts'
import type { Variable } from '../tools/variable.ts'

/** One Packer template with its variables, ready to build. */
export interface PackerTemplate {
  /** Packer is run here; `template` and the files are relative to it. */
  readonly directory: string
  readonly template: string
  readonly variables: readonly Variable[]
  readonly variableFiles: readonly string[]
  /** Names of builds to take, and to leave out; all where empty. */
  readonly only: readonly string[]
  readonly except: readonly string[]
  /** `PKR_VAR_*` the template may declare. */
  readonly provided: Readonly<Record<string, string>>
  readonly token: string
}

export interface Packer {
  /**
   * init (where this Packer has it), validate, build.
   * @param watch called with every line of the build as it comes
   */
  build(template: PackerTemplate, watch: (line: MachineLine) => void): Promise<PackerBuild>
}

/** What Packer made, and of what. */
export interface PackerBuild {
  readonly set: ImageSet
  /** AMI id of the base image; '' where Packer did not name one. */
  readonly sourceImage: string
  /** Packer's version; '' where it did not say. */
  readonly packerVersion: string
}

/** What a root module is given by the inputs; single values win over files, and the later over the earlier. */
export interface StackVariables {
  readonly variables: readonly Variable[]
  /** Absolute paths. */
  readonly variableFiles: readonly string[]
}

/** What runs the tool of a stack in its place. */
export interface Wrapper {
  readonly name: 'terragrunt'
  /** Absolute path. */
  readonly program: string
  readonly version: string
  /** The words before a command of the tool. */
  readonly lead: readonly string[]
  /** Its settings, beside the job's environment. */
  readonly env: Readonly<Record<string, string>>
  /** Version of the tool that it runs. */
  readonly toolVersion: string
}

/** A root module, initialised, in its workspace. */
export interface Stack extends StackVariables {
  /** The region of AWS that the tool is run with, where it is not that of the job. */
  readonly region?: string
  /** The one that works, also where something else runs it. */
  readonly tool: Tool
  readonly toolVersion: string
  readonly by?: Wrapper
  /** Absolute path of the root module's directory. */
  readonly directory: string
  readonly lockTimeoutMs: number
}

export interface StackOptions extends StackVariables {
  readonly directory: string
  readonly tool: ToolChoice
  readonly workspace: string
  readonly lockTimeoutMs: number
  /** `key=value`, or the absolute path of a file; the later wins. */
  readonly backendConfig: readonly string[]
  /** Directory of a stack that this run has initialised: providers that it has are not fetched and unpacked again. */
  readonly beside?: string
  readonly region?: string
  /** kept: none is made; that the one named is missing is an error. A run that only looks changes nothing. */
  readonly workspaces?: 'kept'
}

/** How a root module gets the image. */
export interface ImageHandover {
  /**
   * The variable that takes the image, with the path in it where it is an object (`app.image.id`); '' where the stack
   * finds the image by itself.
   */
  readonly variable: string
  /** The AMI id; of several what `asMap` is. */
  readonly value: string
  /** As JSON: a map of region to AMI id, of a template with several sources of their names to such maps. */
  readonly asMap: string
}

/** Where the image is to go. */
export type ImagePlace = Pick<StackOptions, 'directory' | 'tool' | keyof StackVariables> &
  Pick<ImageHandover, 'variable'>

export interface PlanOptions extends ImageHandover {
  /** Absolute path that the plan is saved at. */
  readonly file: string
  /** `TF_VAR_*` the stack may declare. */
  readonly provided: Readonly<Record<string, string>>
  /** A plan that is applied holds the state lock while it is made; one that only looks stands in nobody's way. */
  readonly purpose: 'apply' | 'look'
  /** Addresses of the resources that the plan is to be about, with what they need; all where absent. */
  readonly targets?: readonly string[]
}

export interface SavedPlan {
  readonly file: string
  /** The tool's own diff, without colours. */
  readonly diff: string
  /** `show -json` of the plan file. */
  readonly json: string
  /** Lines that were kept out of the log until the plan's secrets are known; to be asked for when they are printed. */
  readonly held?: () => readonly string[]
}

/** Terraform or OpenTofu: the stack says which. */
export interface Terraform {
  /**
   * Whether the root module has a place for the image in this variable, as far as its files tell; no tool is started.
   * @throws DeployError plan-without-image
   */
  requireImagePlace(module: ImagePlace): Promise<void>
  /** init, and the workspace selected or made. */
  open(options: StackOptions): Promise<Stack>
  plan(stack: Stack, options: PlanOptions): Promise<SavedPlan>
  /** Whether the configuration is valid by itself; throws DeployError plan-failed where it is not. */
  validate(stack: Stack): Promise<void>
  apply(stack: Stack, file: string): Promise<void>
  /** Takes the mark off an object that the next plan would replace for it. */
  untaint(stack: Stack, address: string): Promise<void>
  /** The current state as it is stored, version 4; '' where there is none yet. */
  state(stack: Stack): Promise<string>
}

/** What the inputs say of which tools run, and where they are fetched from. */
export interface AskedTools {
  /** Undefined where that is left to the repository, and to what is on PATH. */
  readonly versions: Readonly<Record<'packer' | 'terraform', Constraint | undefined>>
  readonly mirrors: Mirrors
}

/** Which tools the run used. */
export interface ToolRecord {
  /** Their versions, so far; of a tool in several versions all, as `1.9.0, 1.11.4`. */
  taken(): Readonly<Partial<Record<ToolName, string>>>
}

/** What can be told of code without a cloud. What is not formatted is warned of; both throw where the code is not valid. */
export interface Checks {
  /** fmt (where this Packer has it) and validate -syntax-only. */
  template(template: PackerTemplate): Promise<void>
  /** fmt, init without the backend, validate. */
  stack(
    options: Pick<StackOptions, 'directory' | keyof StackVariables> & { readonly tool: Tool | 'auto' },
  ): Promise<void>
}
