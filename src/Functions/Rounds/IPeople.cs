using Ovop.Core.Offices;

namespace Ovop.Functions.Rounds;

/// <summary>The people of the award.</summary>
internal interface IPeople
{
    /// <summary>
    /// Everyone, the assessors with the number of cases, of whatever round, that wait for them, and their severity in one.
    /// </summary>
    Task<People> Read(string round, CancellationToken cancel);
}
