using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Review.Appointing;

namespace Ovop.Functions.Review.Appointing;

/// <summary>What a row of a list would do, or did.</summary>
/// <param name="Problems">What speaks against it; none when it can be done.</param>
/// <param name="Case">The case before it and what the rules look at; null when there is no such case.</param>
public sealed record ListedOutcome(AppointmentRow Row, IReadOnlyList<Problem> Problems, ListedCase? Case);

/// <summary>A case of the list as it stands before the row.</summary>
public sealed record ListedCase(Dossier Dossier, Setting Setting);
