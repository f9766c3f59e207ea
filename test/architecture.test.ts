import { SyntaxKind } from 'typescript/unstable/ast';
import { createVirtualFileSystem } from 'typescript/unstable/fs';
import { API } from 'typescript/unstable/sync';
export const x = [API, createVirtualFileSystem, SyntaxKind.ImportDeclaration];
