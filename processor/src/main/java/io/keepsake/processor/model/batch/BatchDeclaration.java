package io.keepsake.processor.model.batch;

import io.keepsake.processor.model.Attribute;
import io.keepsake.processor.model.Origin;
import io.keepsake.processor.model.Signature;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.method.MethodDeclaration.MethodHeader;
import java.util.List;
import java.util.Optional;

/**
 * A method whose {@code @Memoize} has {@code sharesWith}, the type's own or an inherited one.
 *
 * @param origin the method, where it is declared
 * @param header its name, modifiers and where it stands
 * @param signature what it takes and gives, as seen from the reading type
 * @param partner the name that it gives, and where to tell of faults in it
 * @param lookup what became of that
 * @param match how it fits the method that was found, if one was
 * @param extras what else is written on it, which has no place there
 */
public record BatchDeclaration(
    Origin origin,
    MethodHeader header,
    Signature signature,
    Attribute<String> partner,
    PartnerLookup lookup,
    Optional<BatchMatch> match,
    List<Attribute<String>> extras) {

  /** Copies the list. */
  public BatchDeclaration {
    extras = List.copyOf(extras);
  }

  /** Returns the method for messages: {@code Prices.quotes(Collection<String>)}. */
  public String text() {
    return header.owner() + "." + header.name() + "(" + header.parameters() + ")";
  }

  /** Returns this method as one that is memoized as its partner is: what holds for the body of one holds for the other's. */
  public MethodDeclaration as(MethodDeclaration partner) {
    return new MethodDeclaration(
        origin,
        header,
        signature,
        partner.key(),
        partner.returned(),
        partner.memoize(),
        partner.handle(),
        partner.relations());
  }
}
