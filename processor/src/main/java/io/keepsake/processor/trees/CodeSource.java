package io.keepsake.processor.trees;

import com.sun.source.tree.CompilationUnitTree;

/** One source file, as far as the code of a method may reach: no other is ever looked into. */
record CodeSource(CompilationUnitTree unit, SourceMembers members, ImportedNames imports) {}
