@echo off
rem Opens the workbench by a click, or with a file that is dropped on it.
start "CTM Preflight" /min "%~dp0preflight.bat" workbench %*
