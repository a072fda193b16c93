using System.Diagnostics.CodeAnalysis;

namespace Ovop.Core;

/// <summary>A value, or all the problems that stand in its way.</summary>
public sealed class Result<T>
{
    private readonly T? _value;

    private Result(T? value, IReadOnlyList<Problem> problems) => (_value, Problems) = (value, problems);

    /// <summary>Empty exactly when there is a value.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    public bool IsOk => Problems.Count == 0;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There are problems instead: a bug of the caller.</exception>
    public T Value =>
        IsOk ? _value! : throw new InvalidOperationException($"No value: {string.Join(", ", Problems.Select(problem => problem.Code))}");

    public bool TryGet([NotNullWhen(true)] out T? value)
    {
        value = _value;
        return IsOk;
    }

    [SuppressMessage("Usage", "CA2225", Justification = "Ok and Refused are the named alternatives.")]
    public static implicit operator Result<T>(T value) => new(value, []);

    public static implicit operator Result<T>(Problem problem) => new(default, [problem]);

    public static Result<T> Ok(T value) => new(value, []);

    /// <summary>Refused for at least one reason.</summary>
    public static Result<T> Refused(IReadOnlyList<Problem> problems) =>
        problems.Count > 0 ? new(default, problems) : throw new ArgumentException("A refusal needs a reason.", nameof(problems));
}
