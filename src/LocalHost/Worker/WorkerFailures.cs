namespace LocalHost.Worker;

/// <summary>The worker died amid a call. The engine knows the failure by this name and hands the work out again.</summary>
public sealed class WorkerProcessExitException(string message) : Exception(message);

/// <summary>The function itself failed. The durable extension reads the failure's details out of the message.</summary>
public sealed class FunctionFailedException(string message) : Exception(message);

/// <summary>No worker was ready in time. The engine knows this sentence and tries again later.</summary>
public sealed class NoWorkerException() : InvalidOperationException("Did not find any initialized language workers");

/// <summary>The worker went away, or was not yet there, while an http request was on its way to it or back.</summary>
public sealed class RequestNotCarriedException(string message, Exception? inner) : IOException(message, inner);
