using Ovop.Core.Offices;

namespace Ovop.Functions.Rounds;

/// <summary>The pool of assessors as it is kept.</summary>
internal interface IPool
{
    /// <summary>One of the pool as they are known now; null for nobody.</summary>
    Task<Assessor?> Find(string assessor, CancellationToken cancel);

    /// <summary>Notes something of one of them.</summary>
    Task Note(string assessor, Func<Assessor, Assessor> noted, CancellationToken cancel);
}
