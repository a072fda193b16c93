using Ovop.Core;
using Ovop.Core.Behalf;

namespace Ovop.Functions.Behalf.Table;

/// <summary>What a line of the table would do, or has done.</summary>
public enum ListedAct { Opens, Changes, Nothing }

/// <summary>A line that was tried.</summary>
/// <param name="Problems">Why it cannot be done; none when it can.</param>
/// <param name="Notes">What is still wrong with its answers, which are kept all the same.</param>
public sealed record ListedProducer(
    ProducerRow Row, ListedAct Act, IReadOnlyList<Problem> Problems, IReadOnlyList<Problem> Notes);
