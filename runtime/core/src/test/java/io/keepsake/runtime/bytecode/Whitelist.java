package io.keepsake.runtime.bytecode;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What compiled classes may use. Names are as in class files. Types outside of the JDK are of this project, of the
 * application or of a library that stands in the build; they are not judged here.
 */
final class Whitelist {
  private static final Pattern JDK =
      Pattern.compile("(java|javax|jdk|sun|com/sun|org/ietf|org/w3c|org/xml)/.*");

  /** Packages of the JDK; their classes are allowed unless {@link #DENIED} says otherwise. */
  private static final Set<String> PACKAGES = Set.of(
      "java/io",
      "java/lang",
      "java/lang/annotation",
      "java/lang/ref",
      "java/math",
      "java/net",
      "java/nio/channels",
      "java/nio/charset",
      "java/nio/file",
      "java/nio/file/attribute",
      "java/sql",
      "java/time",
      "java/time/format",
      "java/time/temporal",
      "java/util",
      "java/util/concurrent",
      "java/util/concurrent/atomic",
      "java/util/concurrent/locks",
      "java/util/function",
      "java/util/regex",
      "java/util/stream");

  /**
   * Constants for access to fields and array elements, what lambdas, concatenation, records and switches need, and the
   * hash of a key, the checksum of an answer and numbers in its bytes.
   */
  private static final Set<String> TYPES = Set.of(
      "java/lang/invoke/VarHandle",
      "java/lang/invoke/MethodHandles",
      "java/lang/invoke/MethodHandles$Lookup",
      "java/lang/runtime/ObjectMethods",
      "java/lang/runtime/SwitchBootstraps",
      "java/lang/MatchException",
      "java/nio/ByteBuffer",
      "java/nio/ByteOrder",
      "java/nio/MappedByteBuffer",
      "java/security/MessageDigest",
      "java/security/NoSuchAlgorithmException",
      "java/util/zip/CRC32C");

  /** What finds or makes classes, members and values by name. */
  private static final Pattern DENIED =
      Pattern.compile("java/lang/(ClassLoader|ClassValue|Module.*|StackWalker.*|Process.*)"
          + "|java/net/(URLClassLoader|ContentHandler.*)"
          + "|java/util/(ServiceLoader.*|ResourceBundle.*|PropertyResourceBundle|ListResourceBundle)"
          + "|java/io/(Object(In|Out)put.*|Serial.*|Externalizable|InvalidClassException)"
          + "|java/util/concurrent/atomic/Atomic.*FieldUpdater");

  /** All that may be asked of a class; the rest finds its members, its loader or its resources. */
  private static final Set<String> OF_A_CLASS = Set.of(
      "getName",
      "getSimpleName",
      "getTypeName",
      "isArray",
      "isEnum",
      "isInstance",
      "isInterface",
      "isPrimitive",
      "isRecord",
      "cast",
      "desiredAssertionStatus",
      "toString",
      "hashCode",
      "equals");

  /** Methods that nothing but a static initialiser may call, for the sake of its constants. */
  private static final Set<String> FOR_CONSTANTS = Set.of(
      "java/lang/invoke/MethodHandles.lookup",
      "java/lang/invoke/MethodHandles.privateLookupIn",
      "java/lang/invoke/MethodHandles$Lookup.findVarHandle",
      "java/lang/invoke/MethodHandles$Lookup.findStaticVarHandle",
      "java/lang/invoke/MethodHandles.arrayElementVarHandle",
      "java/lang/invoke/MethodHandles.byteArrayViewVarHandle",
      "java/lang/invoke/MethodHandles.byteBufferViewVarHandle");

  private static final List<String> NATIVE_CODE = List.of("load", "loadLibrary", "exec");

  /** The bootstrap methods of javac and ecj. */
  private static final Set<String> BOOTSTRAPS = Set.of(
      "java/lang/invoke/LambdaMetafactory.metafactory",
      "java/lang/invoke/StringConcatFactory.makeConcat",
      "java/lang/invoke/StringConcatFactory.makeConcatWithConstants",
      "java/lang/runtime/ObjectMethods.bootstrap",
      "java/lang/runtime/SwitchBootstraps.typeSwitch",
      "java/lang/runtime/SwitchBootstraps.enumSwitch");

  /** Hooks that Java serialization finds by their names. */
  private static final Set<String> SERIALIZATION = Set.of(
      "readObject",
      "writeObject",
      "readObjectNoData",
      "readResolve",
      "writeReplace",
      "readExternal",
      "writeExternal");

  private Whitelist() {}

  static boolean allowsType(String type) {
    if (!JDK.matcher(type).matches() || TYPES.contains(type)) {
      return true;
    }
    return PACKAGES.contains(type.substring(0, type.lastIndexOf('/')))
        && !DENIED.matcher(type).matches();
  }

  static boolean allowsCall(String owner, String method, boolean inStaticInitialiser) {
    String name = owner + "." + method;
    return switch (owner) {
      case "java/lang/Class" -> OF_A_CLASS.contains(method);
      case "java/lang/invoke/MethodHandles", "java/lang/invoke/MethodHandles$Lookup" ->
        inStaticInitialiser && FOR_CONSTANTS.contains(name);
      case "java/lang/System", "java/lang/Runtime" -> !NATIVE_CODE.contains(method);
      case "java/lang/Thread" -> !method.equals("getContextClassLoader");
      default -> true;
    };
  }

  /** A thread that must not keep an application's class loader alive is given none. */
  static boolean allowsSignatureOf(String owner, String method) {
    return owner.equals("java/lang/Thread") && method.equals("setContextClassLoader");
  }

  static boolean allowsBootstrap(String owner, String method) {
    return BOOTSTRAPS.contains(owner + "." + method);
  }

  static boolean allowsDeclaration(String method) {
    return !SERIALIZATION.contains(method);
  }
}
